"""The pictures as they are drawn: `templates/bilder.html.j2` over ready numbers."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from types import SimpleNamespace

import pytest
from support.build import Overlay, snapshot
from support.golden import Golden
from support.hostile import CONTROLS, HOSTILE
from support.omraden import FYRA, kommun, lofte
from support.program import run_python
from support.reports import RICH, hostile_indikator, indikator, kvalitet, status, tackning

from polisplan.render.templates import render_document
from polisplan.text.message import Message
from polisplan.text.source_tree import DictTree
from polisplan.views.bilder.bild import Bildhuvud, Bildtabell, Fyllning, Klass
from polisplan.views.bilder.karta import Kartkommun, karta
from polisplan.views.bilder.staplar import delade_staplar
from polisplan.views.statusurval import Statusfraga
