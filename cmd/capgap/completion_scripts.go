package main

// completionScripts are the scripts by shell. Each hands the words before the
// cursor to capgap, and the word at the cursor behind a colon.
var completionScripts = map[string]string{
	"bash": `# bash completion of capgap; to use it: source <(capgap completion bash)
_capgap() {
    local IFS=$'\n' typed="${COMP_WORDS[COMP_CWORD]}" found
    found=$(capgap completion suggest "${COMP_WORDS[@]:1:COMP_CWORD-1}" ":$typed" 2>/dev/null) || return
    [ "$typed" = "=" ] && typed=
    case $found in
    :files) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$typed")) ;;
    :folders) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$typed")) ;;
    *) COMPREPLY=($found) ;;
    esac
}
complete -F _capgap capgap
`,
	"zsh": `#compdef capgap
# zsh completion of capgap; to use it: source <(capgap completion zsh)
_capgap() {
    local -a found
    found=("${(@f)$(capgap completion suggest "${(@)words[2,CURRENT-1]}" ":${words[CURRENT]}" 2>/dev/null)}")
    case ${found[1]} in
    *:files) compset -P '*='; _files ;;
    *:folders) compset -P '*='; _files -/ ;;
    '') ;;
    *) compadd -- "${found[@]}" ;;
    esac
}
compdef _capgap capgap
`,
	"fish": `# fish completion of capgap; to use it: capgap completion fish | source
function __capgap
    set -l before (commandline -opc)
    set -l typed (commandline -ct)
    set -l found (capgap completion suggest $before[2..-1] ":$typed" 2>/dev/null)
    switch "$found[1]"
        case '*:files'
            __fish_complete_path (string replace -r '^--[^=]*=' '' -- $typed)
        case '*:folders'
            __fish_complete_directories (string replace -r '^--[^=]*=' '' -- $typed)
        case '*'
            printf '%s\n' $found
    end
end
complete -c capgap -f -a '(__capgap)'
`,
	"powershell": `# PowerShell completion of capgap; to use it: capgap completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName capgap -ScriptBlock {
    param($typed, $line, $cursor)
    $before = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
    $found = @(capgap completion suggest @before ":$typed" 2>$null)
    if ("$found" -match ':(files|folders)$') { return }
    $found | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`,
}
