# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the reception's pages. A thread stands there by a mark that tells nothing of it."""

from django.urls import URLPattern, path

from ledfyr.web.reception import (
    acting_views,
    desk_views,
    file_views,
    guided_views,
    queue_views,
    taking_in_views,
    thread_views,
    transfer_views,
)

UNIT = "brevladan/enheter/<int:number>/"
THREAD = f"{UNIT}trad/<slug:key>/"
reception_addresses: list[URLPattern] = [
    path("brevladan/", queue_views.overview, name="letters"),
    path("brevladan/register/", queue_views.register, name="letters_register"),
    path(UNIT, queue_views.queue, name="letters_queue"),
    path(f"{UNIT}skrap/", acting_views.spam, name="letters_spam"),
    path(f"{UNIT}oppna/", desk_views.open_for_letters, name="letters_desk"),
    path(f"{UNIT}skriv-in/", taking_in_views.write_down, name="letters_take_in"),
    path(f"{UNIT}fraser/", desk_views.phrases, name="letters_phrases"),
    path(f"{UNIT}fraser/ta-bort/", desk_views.remove, name="letters_remove_phrase"),
    path(f"{UNIT}franvaro/", desk_views.away, name="letters_away"),
    path(f"{UNIT}franvaro/avsluta/", desk_views.come_back, name="letters_come_back"),
    path(THREAD, thread_views.thread_page, name="letters_thread"),
    path(f"{THREAD}fil/<slug:reference>/", file_views.file_page, name="letters_file"),
    path(f"{THREAD}fil/<slug:reference>/bild/<int:sequence>/", file_views.picture, name="letters_picture"),
    path(f"{THREAD}fil/<slug:reference>/ljud/", file_views.sound, name="letters_sound"),
    path(f"{THREAD}anteckna/", thread_views.note, name="letters_note"),
    path(f"{THREAD}ta/", acting_views.take, name="letters_take"),
    path(f"{THREAD}lamna-over/", acting_views.assign, name="letters_assign"),
    path(f"{THREAD}andra-lasare/", acting_views.second_reader, name="letters_second_reader"),
    path(f"{THREAD}jav/", acting_views.conflict, name="letters_conflict"),
    path(f"{THREAD}skrap/", acting_views.aside, name="letters_aside"),
    path(f"{THREAD}tillbaka/", acting_views.back, name="letters_back"),
    path(f"{THREAD}avsluta/", acting_views.close, name="letters_close"),
    path(f"{THREAD}akut/", guided_views.acute, name="letters_acute"),
    path(f"{THREAD}akut/over/", acting_views.calm, name="letters_calm"),
    path(f"{THREAD}skyddsbedomning/", guided_views.protection, name="letters_protection"),
    path(f"{THREAD}annan-enhet/", transfer_views.ask, name="letters_transfer"),
    path(f"{THREAD}annan-enhet/dra-tillbaka/", transfer_views.withdraw, name="letters_withdraw_transfer"),
    path(f"{THREAD}annan-enhet/gor/", transfer_views.carry_out, name="letters_carry_out_transfer"),
    path(f"{THREAD}annan-enhet/text/", transfer_views.text, name="letters_transfer_text"),
    path(f"{THREAD}anmalan/", guided_views.report, name="letters_report"),
]
