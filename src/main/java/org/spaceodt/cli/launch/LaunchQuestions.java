package org.spaceodt.cli.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.terminal.Console;

/** Asks about each action, unless options have answered already. No answer is a no. */
final class LaunchQuestions {
    private final PrintWriter err;
    private final Messages messages;
    private final Boolean all;
    private final boolean autoConfirm;
    private final BufferedReader answers;

    /** @param all whether all rows, or only the first one; nothing to ask */
    LaunchQuestions(Asking asking, Messages messages, Boolean all, boolean autoConfirm) {
        this.err = asking.err();
        this.answers = new BufferedReader(new InputStreamReader(asking.in(), asking.charset()));
        this.messages = messages;
        this.all = all;
        this.autoConfirm = autoConfirm;
    }

    /** Where questions go, and answers come from. */
    record Asking(PrintWriter err, InputStream in, Charset charset) {}

    /** Which rows to do. */
    enum Rows {
        NONE,
        FIRST,
        ALL
    }

    Rows rows(String action, String label, int count) throws IOException {
        if (all != null) {
            return all ? Rows.ALL : Rows.FIRST;
        }
        if (autoConfirm) {
            return Rows.ALL;
        }
        String answer = answer(messages.get("launch.askRows", action, label, count));
        return answer.equals("1") ? Rows.FIRST : Console.isYes(answer) ? Rows.ALL : Rows.NONE;
    }

    boolean confirmed(String action, int count) {
        try {
            return autoConfirm || Console.isYes(answer(messages.get("launch.askApply", action, count)));
        } catch (IOException e) {
            return false;
        }
    }

    private String answer(String question) throws IOException {
        err.print(question + " ");
        err.flush();
        String line = answers.readLine();
        if (line == null) {
            err.println();
            return "";
        }
        return line.strip().toLowerCase(Locale.ROOT);
    }
}
