package org.spaceodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.app.Messages;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/** What is wrong with arguments, in the operator's language. In English it is what Picocli says, which speaks nothing else. */
record UsageTexts(Messages messages, String[] arguments) {
    /** Shorter ones are words, and no secrets. */
    private static final int SHORTEST_SECRET = 8;

    private static final String NOT_REPEATED = "…";
    private static final String OPTIONS_MISSING = "Missing required option";

    String of(ParameterException e) {
        Optional<String> path = path(e);
        return path.isPresent() || messages.isEnglish() ? path.orElseGet(() -> withoutValues(e)) : translated(e);
    }

    /** What Picocli says, which repeats what was given: that may be a token in a place that is not its own. */
    private String withoutValues(ParameterException e) {
        String text =
                e.getValue() == null ? e.getMessage() : e.getMessage().replace(e.getValue(), repeated(e.getValue()));
        for (String argument : arguments) {
            boolean option = argument.startsWith("-");
            String value = option ? argument.substring(argument.indexOf('=') + 1) : argument;
            if (!(option && value.equals(argument)) && value.length() >= SHORTEST_SECRET && !isCommand(value, e)) {
                text = text.replace(value, NOT_REPEATED);
            }
        }
        return text;
    }

    private static String repeated(String value) {
        return value.length() < SHORTEST_SECRET ? value : NOT_REPEATED;
    }

    private static boolean isCommand(String value, ParameterException e) {
        return e.getCommandLine().getCommandSpec().qualifiedName().contains(value);
    }

    private String translated(ParameterException e) {
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing);
        }
        ArgSpec about = e.getArgSpec();
        if (e instanceof OverwrittenOptionException twice) {
            return messages.get("usage.twice", name(twice.getOverwritten()));
        }
        if (about == null) {
            return withoutValues(e);
        }
        if (e instanceof MaxValuesExceededException) {
            return messages.get("usage.tooMany", name(about));
        }
        return messages.get(
                "usage.invalid",
                name(about),
                e.getValue() == null ? "" : repeated(e.getValue()),
                messages.get(wanted(about)));
    }

    private String missing(MissingParameterException e) {
        List<ArgSpec> missing = e.getMissing();
        String names = missing.stream().map(UsageTexts::withValue).collect(Collectors.joining(", "));
        if (!missing.get(0).isOption()) {
            return messages.get("usage.missingParameter", names);
        }
        return e.getMessage().startsWith(OPTIONS_MISSING)
                ? messages.get("usage.missingOptions", missing.size(), names)
                : messages.get("usage.missingValue", names);
    }

    /** A name of a file that this system cannot have, such as one with accents where the locale knows none. */
    private Optional<String> path(ParameterException e) {
        ArgSpec about = e.getArgSpec();
        return about != null && about.type() == Path.class && e.getValue() != null
                ? Optional.of(messages.get("usage.path", name(about), e.getValue()))
                : Optional.empty();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String withValue(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + "=" + arg.paramLabel() : arg.paramLabel();
    }

    /** The key of what can be written there. */
    private static String wanted(ArgSpec arg) {
        Class<?> type = arg.type();
        if (Map.class.isAssignableFrom(type)) {
            return "usage.wanted.pair";
        }
        Class<?> one = arg.typeInfo().getAuxiliaryTypes()[0];
        if (one == boolean.class || one == Boolean.class) {
            return "usage.wanted.boolean";
        }
        boolean whole = one == int.class || one == Integer.class || one == long.class || one == Long.class;
        return whole
                ? "usage.wanted.whole"
                : one == double.class || one == Double.class ? "usage.wanted.number" : "usage.wanted.other";
    }
}
