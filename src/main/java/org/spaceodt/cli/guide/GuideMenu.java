package org.spaceodt.cli.guide;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Help.Ansi;

/** The actions by section, each with a letter. Stages of a run are not among them: they have a table of their own. */
final class GuideMenu {
    private static final String LETTERS = "abcdefghijklmnoprstuvwxyz";
    private static final String LEAVE = "q";

    private final List<Action<?>> actions;
    private final Console console;
    private final Messages messages;
    private final Ansi ansi;

    GuideMenu(Catalogue catalogue, Console console, Ansi ansi) {
        this.actions = catalogue.all().stream()
                .filter(action -> !action.description().stage())
                .toList();
        this.console = console;
        this.messages = console.messages();
        this.ansi = ansi;
    }

    /** Empty when somebody has had enough, or the input is at its end. */
    Optional<Action<?>> choose() throws IOException {
        show();
        while (true) {
            Optional<String> answer = console.answer(messages.get("guide.which"));
            if (answer.isEmpty() || answer.get().equalsIgnoreCase(LEAVE)) {
                return Optional.empty();
            }
            Optional<Action<?>> chosen = actions.stream()
                    .filter(action -> letter(action).equals(answer.get().toLowerCase(Locale.ROOT))
                            || action.description().id().equals(answer.get()))
                    .findFirst();
            if (chosen.isPresent()) {
                return chosen;
            }
            console.err().println(messages.get("guide.notThere"));
        }
    }

    private void show() {
        Description.Section section = null;
        console.err().println();
        for (Action<?> action : actions) {
            if (action.description().section() != section) {
                section = action.description().section();
                console.err().println(ansi.string("@|bold " + messages.get("action.section." + section) + "|@"));
            }
            console.err()
                    .println("  " + letter(action) + "  " + action.description().label(messages.locale()));
        }
        console.err().println("  " + LEAVE + "  " + messages.get("guide.leave"));
    }

    /** Two letters for those that one does not reach for. */
    private String letter(Action<?> action) {
        int place = actions.indexOf(action);
        int many = LETTERS.length();
        String last = LETTERS.substring(place % many, place % many + 1);
        return place < many ? last : LETTERS.charAt(place / many - 1) + last;
    }
}
