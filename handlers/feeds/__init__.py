"""/strikes feeds, for admins: the list, a trial of one, and the form of a new one."""
