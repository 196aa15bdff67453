# The package names its own part: what others reach through it is the part.
from meters import registry
