# SPDX-License-Identifier: EUPL-1.2
"""The staff face: the first page, and the rooms that open from it."""

from django.conf import settings
from django.urls import include, path

from ledfyr.web import answering_views, staff_views, start_views, translation_views
from ledfyr.web.access_urls import access_addresses
from ledfyr.web.casework.support_urls import support_addresses
from ledfyr.web.casework.urls import casework_addresses
from ledfyr.web.demonstration import views as demonstration
from ledfyr.web.keys.urls import keys_addresses
from ledfyr.web.log_review.urls import log_review_addresses
from ledfyr.web.reception.urls import reception_addresses
from ledfyr.web.reception_keeping.urls import keeping_addresses
from ledfyr.web.sign_in.urls import sign_in_addresses

own = [
    path("", start_views.start, name="start"),
    path("webbplatsen/", staff_views.my_day, name="my_day"),
    path("kontakter/<slug:key>/bekrafta/", staff_views.confirm, name="confirm"),
    path("sidor/<slug:slug>/granska/", staff_views.review, name="review"),
    path("oversattningar/", translation_views.overview, name="translations"),
    path("oversattningar/<slug:code>/", translation_views.of_language, name="translations_of_language"),
    path("oversattningar/<slug:code>/<slug:slug>/stammer/", translation_views.confirm, name="confirm_translation"),
    path("oversattningar/<slug:code>/<slug:slug>/granska/", translation_views.review, name="review_translation"),
    path("synpunkter/<slug:reference>/svara/", answering_views.answer, name="answer"),
    *access_addresses,
    *keys_addresses,
    *log_review_addresses,
    *reception_addresses,
    *keeping_addresses,
    *casework_addresses,
    *support_addresses,
]
if settings.DEMONSTRATION:
    own.append(path("prova/<slug:link>/", demonstration.enter, name="try_it"))
urlpatterns = [*sign_in_addresses, path("", include((own, "staff_face")))]
