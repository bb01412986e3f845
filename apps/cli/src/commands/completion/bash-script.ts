/**
 * Readline replaces only what stands behind the last character of COMP_WORDBREAKS, and `:` and `=` are among those: so the
 * program gets the whole line and those characters, and answers with what belongs behind the last of them.
 */
export const bashScript = `_kamerton() {
  local IFS=$'\\n'
  COMPREPLY=($(kamerton __complete bash "$COMP_LINE" "$COMP_POINT" "$COMP_WORDBREAKS" 2>/dev/null))
  if [[ \${COMPREPLY[0]} == :files ]]; then
    COMPREPLY=()
    compopt -o default 2>/dev/null
  elif [[ \${COMPREPLY[0]} == *= ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _kamerton kamerton
`;
