# The settings that install the middleware.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "middleware.TimingMiddleware",
    "middleware_safe.TimingMiddleware",
]
