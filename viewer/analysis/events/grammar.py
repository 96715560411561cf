# SPDX-License-Identifier: MIT
"""The closed word classes of English, as far as telling clauses apart needs them."""

from __future__ import annotations

from viewer.analysis.events.tables import word_set

BE = word_set("am is are was were be been being 're 'm")
HAVE = word_set("have has had having 've")
DO = word_set("do does did")
MODALS = word_set("will would shall should can could may might must 'll 'd wo ca sha")
FUTURE = word_set("will shall 'll wo sha")
NEGATIONS = word_set("not n't never")
ADVERBS = word_set(
    "also already just still now soon then ever even only again once always often recently yet first later "
    "previously thus so long since both all either neither"
)
ALMOST = word_set("nearly almost")
"""Adverbs that say that it did not quite come to it."""
DOUBTING = word_set("allegedly reportedly apparently supposedly purportedly possibly perhaps unlikely")
"""Words that leave open whether it is so."""
BRIDGES = word_set("due set expected scheduled going about slated poised planned likely ready able supposed")
DETERMINERS = word_set(
    "the a an this that these those his her its their our my your each every some any no another several many few "
    "both all 's whose which"
)
PRONOUNS = word_set("he she they we i you it who")
PREPOSITIONS = word_set(
    "of in on at by for from with to into onto over under after before during since until till between among against "
    "about around through throughout across near amid despite toward towards upon within without via per as like than "
    "following ahead"
)
CONJUNCTIONS = word_set("and or but nor")
SUBORDINATORS = word_set(
    "that which who whom whose because although though while when where if unless whether after before until since "
    "as what how why so once whereas"
)
MARKS = frozenset(',;:–—()“”"«».?!-…')
INVERTING = word_set(
    "say add explain note reply warn comment remark ask announce write continue conclude tweet answer insist"
)
