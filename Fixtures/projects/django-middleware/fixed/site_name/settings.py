ROOT_URLCONF = "site_name.urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "site_name.middleware.TimingMiddleware",
]
