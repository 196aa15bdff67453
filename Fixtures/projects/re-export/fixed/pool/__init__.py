from .core import Pool, shared_pool

__all__ = ["Pool", "shared_pool"]
