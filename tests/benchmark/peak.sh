# Sourced: peak COMMAND… prints the most memory (proportional set size, so that shared pages count once) that a command and its
# children hold together, in MB, seen every 20 ms.
peak() {
  "$@" > /dev/null 2>&1 &
  local root=$! most=0 now
  while kill -0 "$root" 2> /dev/null; do
    now=$(pids "$root" | while read -r pid; do sed -n 's/^Pss: *\([0-9]*\) kB/\1/p' "/proc/$pid/smaps_rollup" 2> /dev/null || true; done | awk '{ all += $1 } END { print int(all / 1024) }')
    [ "$now" -gt "$most" ] && most=$now
    sleep 0.02
  done
  wait "$root" || true
  echo "$most"
}
pids() {
  echo "$1"
  local child
  for child in $(cat /proc/"$1"/task/*/children 2> /dev/null); do pids "$child"; done
}
