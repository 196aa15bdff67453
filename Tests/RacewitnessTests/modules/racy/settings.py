"""Settings that are read when they are asked for."""
import json

_settings = None


def settings():
    global _settings
    if _settings is None:  # focus
        with open("settings.json", encoding="utf-8") as file:
            _settings = json.load(file)  # focus
    return _settings
