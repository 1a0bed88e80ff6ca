"""Replies to people: their forms, the ways back to whoever asked, and what is said when something fails."""
