// SPDX-License-Identifier: EUPL-1.2
// Lets the browser make or use a passkey, and sends what it answers as an ordinary form.
"use strict";

const fromText = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const withBytes = (credentials) => (credentials ?? []).map((each) => ({ ...each, id: fromText(each.id) }));

function readOptions({ publicKey }) {
  const options = { ...publicKey, challenge: fromText(publicKey.challenge) };
  if (publicKey.user) options.user = { ...publicKey.user, id: fromText(publicKey.user.id) };
  options.excludeCredentials = withBytes(publicKey.excludeCredentials);
  options.allowCredentials = withBytes(publicKey.allowCredentials);
  return { publicKey: options };
}

function written(credential) {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = toText(credential.response[part]);
  }
  const clientExtensionResults = credential.getClientExtensionResults();
  return JSON.stringify({ id: credential.id, rawId: toText(credential.rawId), type: credential.type, response, clientExtensionResults });
}

async function optionsFor(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  return (await answer.json()).request_options;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = form.querySelector("[role=status]");
    said.textContent = "";
    try {
      const options = readOptions(await optionsFor(form));
      const credential = await navigator.credentials[form.dataset.passkey](options);
      form.elements.credential.value = written(credential);
      form.submit();
    } catch (problem) {
      const isKnown = problem.name === "InvalidStateError" && said.dataset.known;
      said.textContent = isKnown ? said.dataset.known : said.dataset.failed;
    }
  });
}

for (const each of document.querySelectorAll("[data-without-passkey]")) each.hidden = Boolean(window.PublicKeyCredential);
