# SPDX-License-Identifier: EUPL-1.2
"""Lets every page be listened to: in words for the ear, spoken, packed small, and said again only when it changes.

Plain Python. Nothing is sent anywhere: the voices are eSpeak NG's, from a wheel, or a Piper voice file of the
municipality's own.
"""
