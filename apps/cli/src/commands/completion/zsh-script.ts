export const zshScript = `#compdef kamerton
_kamerton() {
  local -a candidates open
  candidates=("\${(@f)$(kamerton __complete zsh "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ \${candidates[1]} == :files ]]; then
    _files
    return
  fi
  open=(\${(M)candidates:#*=})
  candidates=(\${candidates:#*=})
  (( \${#open} )) && compadd -S '' -- $open
  (( \${#candidates} )) && compadd -- $candidates
}
if [[ "\${funcstack[1]}" == _kamerton ]]; then
  _kamerton "$@"
else
  compdef _kamerton kamerton
fi
`;
