"""Words that stand inside names and are no names by themselves."""

from __future__ import annotations

PARTICLES = """
    van, van der, van den, van de, van 't, von, von der, von dem, vom, zu, zur, zum, und zu, de, de la, de las, de los,
    de le, del, della, dello, dei, degli, di, da, do, dos, das, du, des, la, le, les, lo, e, y, i, bin, binti, binte,
    ibn, ben, bat, abu, al, el, ap, ab, ten, ter, te, 't, op, op den, op de, in 't, in het, den, der, det, af, av, til,
    arap, ole, wa, mc, mac, o, ó, ní, nic, ua, mhic, san, santa, st
"""
