package org.spaceodt.cli.users;

import java.io.IOException;
import org.spaceodt.access.user.Passwords;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.Console;

/** Takes a new password: unseen and twice from a terminal, else the first line of standard input. Never from the arguments, which others see. */
final class PasswordQuestion {
    private final Console console;
    private final Messages messages;

    PasswordQuestion(Console console) {
        this.console = console;
        this.messages = console.messages();
    }

    /** @throws UsageError when it is none that can be used */
    String ask(String name) throws IOException, UsageError {
        String password = answer(messages.get("users.password", name));
        if (!Passwords.isGood(password)) {
            throw new UsageError(messages.get("users.password.bad", Passwords.SHORTEST, Passwords.LONGEST));
        }
        if (console.terminal().canAnswer()
                && !answer(messages.get("users.password.again")).equals(password)) {
            throw new UsageError(messages.get("users.password.other"));
        }
        return password;
    }

    private String answer(String question) throws IOException, UsageError {
        return console.secret(question).orElseThrow(() -> new UsageError(messages.get("users.password.none")));
    }
}
