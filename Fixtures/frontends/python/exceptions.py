"""Every part of a try statement, raise and assert."""


def load(path):
    try:
        data = read(path)
    except FileNotFoundError:
        return None
    except (OSError, json.JSONDecodeError) as error:
        raise Failure(path) from error
    except matching(path) as error:
        raise
    except:
        pass
    else:
        use(data)
    finally:
        close()
    assert data, f"no data in {path!r}"
    try:
        run()
    except* ValueError as group:
        log(group)
