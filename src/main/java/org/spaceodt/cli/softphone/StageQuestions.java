package org.spaceodt.cli.softphone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.Optional;
import org.spaceodt.cli.terminal.Console;

/** Asks, and reads what is typed or comes through a pipe. All questions of a command have to go through one of these. */
final class StageQuestions {
    private final Console console;
    private final BufferedReader answers;

    StageQuestions(Console console) {
        this.console = console;
        this.answers = new BufferedReader(
                new InputStreamReader(console.in(), console.terminal().charset()));
    }

    /** Empty at the end of the input. */
    Optional<String> ask(String question) throws IOException {
        PrintWriter err = console.err();
        err.print(question + " ");
        err.flush();
        Optional<String> answer = Optional.ofNullable(answers.readLine());
        if (answer.isEmpty() || !console.terminal().canAnswer()) {
            // What comes through a pipe is not seen: the next words begin on their own line.
            err.println(answer.orElse(""));
        }
        return answer.map(String::strip);
    }

    /** Lines that fit on the screen with a question below them; as many as there are where nobody sits. */
    int page() {
        return console.terminal().canAnswer() ? Math.max(1, console.terminal().size()[0] - 1) : Integer.MAX_VALUE;
    }
}
