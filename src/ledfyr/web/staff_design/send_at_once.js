// SPDX-License-Identifier: EUPL-1.2
// Sends a form by itself: the way back from a municipality's own sign-in goes on without another press.
"use strict";

document.querySelector("form[data-send-at-once]")?.submit();
