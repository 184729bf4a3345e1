#!/usr/bin/env bash
# Makes the .deb, installs it on a clean Debian 12 tree, uses it, removes it without a trace:
# debian_test.sh BUILD. Needs root and debootstrap; skipped (77) without them.
set -euo pipefail
build=$1
[[ $(id -u) == 0 ]] && command -v debootstrap >/dev/null && command -v dpkg-shlibdeps >/dev/null || {
  echo "skipped: needs root, debootstrap and dpkg-dev"
  exit 77
}
work=$(mktemp -d)
trap 'umount "$work/tree/proc" 2>/dev/null || true; rm -rf "$work"' EXIT
(cd "$work" && cpack --config "$build/CPackConfig.cmake" -B "$work" >"$work/cpack.log") || {
  cat "$work/cpack.log"
  exit 1
}
mirror=$(apt-cache policy | sed -n 's/.* \(http[^ ]*\) bookworm\/main.*/\1/p' | head -n 1)
debootstrap --variant=minbase bookworm "$work/tree" "$mirror" >"$work/debootstrap.log" || {
  tail -n 5 "$work/debootstrap.log"
  exit 1
}
# The tree sees the same registry as this machine.
cp -r /etc/apt/apt.conf.d/. "$work/tree/etc/apt/apt.conf.d/"
mount -t proc proc "$work/tree/proc"
cp "$work"/facgraph_*.deb "$work/tree/root/facgraph.deb"
inside() { chroot "$work/tree" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
inside apt-get -q update >/dev/null
inside apt-get -q -y install --no-install-recommends /root/facgraph.deb >/dev/null
sample=/usr/share/facgraph/berkeley-mlsys.md
inside facgraph similar "Ion Stoica" -i "$sample" | tee "$work/answer"
grep -q 'Joe Hellerstein *0.188584' "$work/answer"
inside facgraph map collaboration -i "$sample" -o /root/map.svg
inside facgraph map collaboration -i "$sample" -o /root/map.png
grep -q '<svg' "$work/tree/root/map.svg"
inside apt-get -q -y purge --autoremove facgraph >/dev/null
! inside find / -xdev -name '*facgraph*' -not -path '/root/*' | grep .
echo "installed, used and removed on a clean Debian 12"
