"""Plain reports made of parts, to find holes in the words that the desk knows. Nothing learns from them.

    variations      headlines from forms and parts, and what is to be read in each
    __main__        reads them with the shipped model, and tells which parts go wrong

What is varied stands in a folder for each check, with a file for each language: `rings/es.toml`.
"""
