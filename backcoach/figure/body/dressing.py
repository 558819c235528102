"""A person in one moment: the surfaces of a build, laid on a posed body."""

import numpy as np

from backcoach.figure.body.body_mesh import Panel
from backcoach.figure.body.bone_moves import bone_moves
from backcoach.figure.body.builds import BUILDS
from backcoach.figure.body.dressed import Dressed, Layer
from backcoach.figure.body.face import face_marks
from backcoach.figure.body.look import Look
from backcoach.figure.body.skeleton import BREATH_RISE
from backcoach.figure.body.skinning import skinned
from backcoach.figure.geometry.arrays import Floats
from backcoach.figure.geometry.posed_body import BodyPart, PosedBody
from backcoach.figure.geometry.vector import dot

# How far a hem rises before a thigh that is bent right up, as a share of stature.
_LIFT = 0.060


def dressed(look: Look, posed: PosedBody) -> Dressed:
    """All layers of a person, and the face."""
    mesh = BUILDS.mesh(look.build)
    points = mesh.points
    if posed.breath:
        points = points + mesh.normals * (mesh.swell * (BREATH_RISE * posed.breath))
    there, out = skinned(mesh, points, bone_moves(mesh, posed))
    there *= posed.stature
    inside = mesh.inside - mesh.lift @ _bent(posed)
    head = posed.frames[BodyPart.HEAD]
    return Dressed(
        tuple(_layer(panel, there, out, inside) for panel in mesh.panels),
        face_marks(mesh.face, head, posed.stature, posed.gaze),
    )


def _layer(panel: Panel, points: Floats, normals: Floats, inside: Floats) -> Layer:
    own = slice(panel.first, panel.end)
    return Layer(
        panel.material, points[own], normals[own], inside[own], panel.triangles, panel.hands
    )


def _bent(posed: PosedBody) -> Floats:
    """How far each thigh lifts the hem: nothing when it hangs, all when it is bent right up."""
    pelvis = posed.frames[BodyPart.PELVIS]
    thighs = (posed.frames[BodyPart.THIGH_LEFT], posed.frames[BodyPart.THIGH_RIGHT])
    ahead = [(1.0 - dot(thigh.up, pelvis.up)) / 2.0 for thigh in thighs]
    return np.array([_LIFT * min(1.0, 1.5 * share) for share in ahead], np.float32)
