"""The structure of a PDF as a screen reader gets it, for tests: read by PDFium."""

import ctypes
from dataclasses import dataclass

import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument


@dataclass(frozen=True)
class Node:
    """An element: its name, its words for what is seen, its words, and what is in it."""

    name: str
    alt: str
    children: tuple["Node", ...]
    numbers: tuple[int, ...]


def structure_of(path):
    """The elements at the top, page after page."""
    with PdfDocument(path) as document:
        assert pdfium.FPDFCatalog_IsTagged(document.raw)
        return [_page_structure(page) for page in document]


def language_of(path):
    with PdfDocument(path) as document:
        kind = ctypes.POINTER(pdfium.FPDF_WCHAR)
        return _text(pdfium.FPDFCatalog_GetLanguage, document.raw, kind)


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node.children)


def _page_structure(page):
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    try:
        return [_node(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at)) for at in range(count)]
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _node(element):
    count = pdfium.FPDF_StructElement_CountChildren(element)
    children = [pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(count)]
    numbers = [
        pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at) for at in range(count)
    ]
    return Node(
        _text(pdfium.FPDF_StructElement_GetType, element),
        _text(pdfium.FPDF_StructElement_GetAltText, element),
        tuple(_node(child) for child in children if child),
        tuple(number for number in numbers if number >= 0),
    )


def _text(read, handle, kind=ctypes.c_void_p):
    length = read(handle, None, 0)
    held = ctypes.create_string_buffer(max(2, length))
    read(handle, ctypes.cast(held, kind), length)
    return held.raw.decode("utf-16-le").rstrip("\0")
