"""Each kind of message as a page: what stands on it, in which order, with which buttons. Pure."""
