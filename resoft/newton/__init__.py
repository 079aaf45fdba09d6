"""How does one start descend, and when does it end?"""
