"""What an oracle says of a codebase, and how it is kept between runs."""
import collections, gzip, json

# A definition: where its name stands, the lines it takes (decorators included), the names around it.
Definition = collections.namedtuple("Definition", "path name scope line first last kind")

# A place where code names something. `column` is in bytes, from 0, `role` one of ROLES, `form` how
# the name is written (for grouping only), `verdict` one of VERDICTS. `definitions` is what the name
# means, several where the oracle leaves it open; `values` is what a variable holds by the oracle.
Site = collections.namedtuple(
    "Site", "path line column name role form verdict definitions values")

ROLES = ("call", "value", "type", "base", "decorator")
VERDICTS = {
    "definition": "a function, class or macro of the codebase",
    "variable": "a variable, constant or field of the codebase that stands outside of functions",
    "attribute": "an attribute that is only ever assigned inside methods",
    "module": "a file of the codebase",
    "local": "a parameter or variable of a function",
    "outside": "something that is not in the codebase",
    "unknown": "the oracle does not know",
}


def write(path, sites):
    """Writes all or nothing."""
    temporary = path.with_name(path.name + ".new")
    with gzip.open(temporary, "wt", encoding="utf-8") as file:
        for site in sites:
            file.write(json.dumps(site) + "\n")
    temporary.rename(path)


def write_json(path, value):
    write(path, [value])


def read_json(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return json.loads(file.read())


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [site_of(json.loads(line)) for line in file]


def site_of(fields):
    *plain, definitions, values = fields
    return Site(*plain, [definition_of(d) for d in definitions], [definition_of(v) for v in values])


def definition_of(fields):
    path, name, scope, *rest = fields
    return Definition(path, name, tuple(scope), *rest)
