"""What people do at the desk: roles, marks on cards, corrections by two, and subscriptions."""
