package org.spaceodt.cli.question;

import java.io.IOException;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.Facts;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.text.Visible;

/** Says what is about to be written, and asks: the answer is the number of rows, so that nobody says yes without reading it. */
public final class Question {
    private Question() {}

    /** @return whether it may be written; the end of the input is a no, and so is any other answer */
    public static boolean isAnswered(Console console, Facts facts) throws IOException {
        Messages messages = console.messages();
        say(console, facts);
        Optional<String> answer = console.answer(messages.get("question.type"));
        boolean yes = answer.filter(typed -> facts.isYes(typed, messages)).isPresent();
        if (!yes) {
            console.err().println(messages.get(answer.isPresent() ? "question.otherNumber" : "question.noAnswer"));
        }
        return yes;
    }

    /** The facts alone, for commands that ask in their own words. */
    public static void say(Console console, Facts facts) {
        console.err().println();
        facts.lines(console.messages()).forEach(line -> console.err().println(Visible.of(line.text())));
        console.err().flush();
    }
}
