package org.spaceodt.cli.invocation;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How this program was started, and commands of it as they can be pasted there. Every text that has a command takes it from here.
 *
 * @param program the words that start it, such as {@code java}, {@code -jar}, {@code target/space-odt.jar}
 * @param shell where it was started, and where what is printed will be pasted
 * @param carried options of the command that prints, by name, which the printed one is to have too if it knows them: where the
 *     files are, which organization it is; one without value has an empty one
 * @param known whether a command (its words) knows an option (its name)
 */
public record Invocation(
        List<String> program, Shell shell, Map<String, String> carried, BiPredicate<List<String>, String> known) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z_]*=.*", Pattern.DOTALL);

    /** Not told how: as it is called where it is on the PATH. */
    public static Invocation plain() {
        return of(List.of("space-odt"), Shell.POSIX);
    }

    public static Invocation of(List<String> program, Shell shell) {
        return new Invocation(program, shell, Map.of(), (command, option) -> false);
    }

    /** Of this process. */
    public static Invocation ofThisProcess(Map<String, String> environment) {
        Launched launched = Launched.process(environment);
        return of(launched.words(), Shell.of(launched.onWindows(), environment));
    }

    public Invocation carrying(Map<String, String> options, BiPredicate<List<String>, String> known) {
        return new Invocation(program, shell, options, known);
    }

    /** The program alone, such as {@code java -jar target/space-odt.jar}. */
    public String started() {
        return shell.program(quoted(program.stream()));
    }

    /**
     * @param words of the command, unquoted; before them {@code NAME=value} for variables that it needs
     * @return as it is typed, with the options that are carried on
     */
    public String command(String... words) {
        return command(List.of(words));
    }

    public String command(List<String> words) {
        List<String> variables = words.stream()
                .takeWhile(word -> VARIABLE.matcher(word).matches())
                .toList();
        List<String> command = words.subList(variables.size(), words.size());
        return variables.stream()
                        .map(word ->
                                shell.set(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)))
                        .collect(Collectors.joining())
                + started()
                + (command.isEmpty() ? "" : " " + quoted(Stream.concat(command.stream(), carriedOn(command))));
    }

    private Stream<String> carriedOn(List<String> command) {
        return carried.entrySet().stream()
                .filter(option -> !command.contains(option.getKey()) && known.test(command, option.getKey()))
                .flatMap(option -> Stream.of(option.getKey(), option.getValue()))
                .filter(word -> !word.isEmpty());
    }

    private String quoted(Stream<String> words) {
        return words.map(shell::quoted).collect(Collectors.joining(" "));
    }
}
