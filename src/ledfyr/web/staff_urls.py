# SPDX-License-Identifier: EUPL-1.2
"""The staff face: what a communicator has to confirm and review, one click each."""

from django.urls import include, path

from ledfyr.web import answering_views, staff_views, translation_views
from ledfyr.web.sign_in import sign_in, sign_out, stylesheet

own = [
    path("", staff_views.my_day, name="my_day"),
    path("kontakter/<slug:key>/bekrafta/", staff_views.confirm, name="confirm"),
    path("sidor/<slug:slug>/granska/", staff_views.review, name="review"),
    path("oversattningar/", translation_views.overview, name="translations"),
    path("oversattningar/<slug:code>/", translation_views.of_language, name="translations_of_language"),
    path("oversattningar/<slug:code>/<slug:slug>/stammer/", translation_views.confirm, name="confirm_translation"),
    path("oversattningar/<slug:code>/<slug:slug>/granska/", translation_views.review, name="review_translation"),
    path("synpunkter/<slug:reference>/svara/", answering_views.answer, name="answer"),
    path("logga-in/", sign_in, name="sign_in"),
    path("logga-ut/", sign_out, name="sign_out"),
    path("utseende.css", stylesheet, name="stylesheet"),
]
urlpatterns = [path("", include((own, "staff_face")))]
