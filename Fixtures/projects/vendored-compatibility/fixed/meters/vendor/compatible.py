def iteritems(table, **options):
    return iter(table.items(**options))
