# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the pages about keys. People stand in none of them: a right and a part have numbers of their own."""

from django.urls import URLPattern, path

from ledfyr.web.keys import change_views, letter_views, own_key_views, unit_views, unlocking_views

UNIT = "nycklar/enheter/<int:number>/"
keys_addresses: list[URLPattern] = [
    path("nycklar/", unit_views.overview, name="keys"),
    path("nycklar/lasta/", unit_views.read_notices, name="keys_read"),
    path("nycklar/egen/", own_key_views.make, name="keys_make"),
    path("nycklar/egen/fras/", own_key_views.change, name="keys_phrase"),
    path("nycklar/egen/ny/", own_key_views.replace, name="keys_replace"),
    path("nycklar/las-upp/", unlocking_views.unlock, name="keys_unlock"),
    path("nycklar/las-upp/passkey/", unlocking_views.unlock_with_passkey, name="keys_unlock_with_passkey"),
    path("nycklar/las/", unlocking_views.lock, name="keys_lock"),
    path("nycklar/passkeys/", unlocking_views.passkeys, name="keys_passkeys"),
    path("nycklar/passkeys/<int:number>/ta-bort/", unlocking_views.remove_passkey, name="keys_remove_passkey"),
    path(UNIT, unit_views.unit_page, name="keys_unit"),
    path(f"{UNIT}skapa/", unit_views.make_unit, name="keys_make_unit"),
    path(f"{UNIT}slapp-in/<int:right>/", unit_views.admit, name="keys_admit"),
    path(f"{UNIT}ta-ut/<int:part>/", change_views.remove, name="keys_remove"),
    path(f"{UNIT}byte/", change_views.change, name="keys_change"),
    path(f"{UNIT}byte/fortsatt/", change_views.go_on, name="keys_go_on"),
    path(f"{UNIT}skadade/", change_views.mend, name="keys_mend"),
    path(f"{UNIT}provbrev/", letter_views.seal, name="keys_seal_letter"),
    path(f"{UNIT}provbrev/<int:letter>/oppna/", letter_views.open_letter, name="keys_open_letter"),
]
