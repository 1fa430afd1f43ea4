// SPDX-License-Identifier: EUPL-1.2
// Asks a passkey for the secret that unlocks a key (WebAuthn's PRF extension), and sends it as an ordinary form.
// `fromText` and `toText` stand in passkey.js, which comes before this in the same script.
"use strict";

function askedOfPasskey({ publicKey }) {
  const { prf } = publicKey.extensions;
  const salted = ({ first }) => ({ first: fromText(first) });
  const byCredential = Object.entries(prf.evalByCredential ?? {}).map(([name, salts]) => [name, salted(salts)]);
  return {
    publicKey: {
      ...publicKey,
      challenge: fromText(publicKey.challenge),
      allowCredentials: publicKey.allowCredentials.map((each) => ({ ...each, id: fromText(each.id) })),
      extensions: { prf: prf.eval ? { eval: salted(prf.eval) } : { evalByCredential: Object.fromEntries(byCredential) } },
    },
  };
}

async function sendSecret(form) {
  const credential = await navigator.credentials.get(askedOfPasskey(JSON.parse(form.dataset.options)));
  const secret = credential.getClientExtensionResults().prf?.results?.first;
  if (!secret) return false;
  form.elements.credential.value = credential.id;
  form.elements.secret.value = toText(secret);
  form.submit();
  form.elements.secret.value = "";
  return true;
}

for (const form of document.querySelectorAll("form[data-prf]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = form.querySelector("[role=status]");
    said.textContent = "";
    try {
      if (!(await sendSecret(form))) said.textContent = said.dataset.without;
    } catch {
      said.textContent = said.dataset.failed;
    }
  });
}
