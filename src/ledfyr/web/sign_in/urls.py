# SPDX-License-Identifier: EUPL-1.2
"""The addresses of signing in, the same on both guarded faces. Those of allauth that are not here do not exist."""

from django.urls import URLPattern, path

from ledfyr.web.sign_in import confirming, design, entering, identity, own_account, setting_up

# Where allauth looks up an address itself, the name is the one that it asks for.
sign_in_addresses: list[URLPattern] = [
    path("logga-in/", entering.sign_in, name="account_login"),
    path("logga-in/kod/", entering.second_factor, name="mfa_authenticate"),
    path("logga-in/nyckel/", entering.passkey, name="mfa_login_webauthn"),
    path("logga-in/kommun/<slug:key>/", identity.ask, name="identity"),
    path("logga-in/kommun/<slug:key>/svar/", identity.answer, name="identity_answer"),
    path("logga-in/kommun/<slug:key>/metadata/", identity.metadata, name="identity_metadata"),
    path("logga-ut/", entering.sign_out, name="account_logout"),
    path("konto/", own_account.own_account, name="mfa_index"),
    path("konto/andra-steget/", setting_up.second_step, name="second_step"),
    path("konto/bekrafta/", confirming.confirm, name="sign_in_confirm"),
    path("konto/losenord/", own_account.new_password, name="new_password"),
    path("konto/kodapp/", setting_up.code_app, name="mfa_activate_totp"),
    path("konto/kodapp/ta-bort/", own_account.remove_code_app, name="mfa_deactivate_totp"),
    path("konto/nycklar/ny/", setting_up.new_passkey, name="mfa_add_webauthn"),
    path("konto/nycklar/<int:pk>/ta-bort/", own_account.remove_passkey, name="mfa_remove_webauthn"),
    path("konto/reservkoder/", setting_up.recovery_codes, name="mfa_view_recovery_codes"),
    path("konto/reservkoder/nya/", setting_up.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path("utseende.css", design.stylesheet),
    path("skript.js", design.script),
]
