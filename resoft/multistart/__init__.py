"""From where does a fit start, and what is true of the point that is returned?"""
