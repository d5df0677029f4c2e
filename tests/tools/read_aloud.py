"""Walks the tree that a screen reader gets (AT-SPI) of one program and prints it as JSON, in the order of reading."""
import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 (the version comes first)

PATIENCE_SECONDS = 15
PAUSE_SECONDS = 0.2


def find(name):
    """The web page of the program of that name, once it has answered."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(index)
            if program and name in (program.get_name() or ""):
                page = page_of(program)
                if page and page.get_child_count() > 0:
                    return page
        time.sleep(PAUSE_SECONDS)
    sys.exit(f"no program {name} answers on the accessibility bus")


def page_of(node):
    if node.get_role() == Atspi.Role.DOCUMENT_WEB:
        return node
    for child in children(node):
        found = page_of(child)
        if found:
            return found
    return None


def children(node):
    return filter(None, (node.get_child_at_index(index) for index in range(node.get_child_count())))


def walk(node, heard):
    states = node.get_state_set()
    heard.append(
        {
            "role": node.get_role_name(),
            "name": " ".join((node.get_name() or "").split()),
            "focusable": states.contains(Atspi.StateType.FOCUSABLE),
            "showing": states.contains(Atspi.StateType.VISIBLE),
        }
    )
    for child in children(node):
        walk(child, heard)


heard = []
walk(find(sys.argv[1]), heard)
json.dump(heard, sys.stdout, ensure_ascii=False)
