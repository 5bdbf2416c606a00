package org.spaceodt.web.action;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.web.page.FrameMessages;
import org.spaceodt.web.page.Step;

/** What stands on top of the pages of an action. */
@Singleton
class ActionHeads {
    /** How far somebody has come. */
    enum Place {
        TABLE,
        COLUMNS
    }

    /** The ways to give an action rows: what stands after its address. */
    enum Way {
        TABLE(""),
        FILE("/file"),
        RECORD("/record");

        private final String path;

        Way(String path) {
            this.path = path;
        }

        String of(Description action) {
            return "/actions/" + action.id() + path;
        }
    }

    private final Catalogue catalogue;

    ActionHeads(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws Refusal when there is none with that id */
    Description action(String id) {
        return new ActionMenu(catalogue)
                .findAny(id)
                .orElseThrow(() -> Refusal.of(ProblemKind.UNKNOWN_ACTION, Refusal.excerpt(id), catalogue.near(id)));
    }

    static ActionMessages words(Locale language) {
        return MessageBundles.get(ActionMessages.class, Localized.Literal.of(language.getLanguage()));
    }

    ActionHead of(Description action, Way way, Place place, Locale language) {
        ActionMessages words = words(language);
        String here = way.of(action);
        return new ActionHead(
                action.id(),
                section(action, language),
                action.label(language),
                action.help(language),
                undo(action, words),
                List.of(
                        new Step(words.step_table(), here, place == Place.TABLE, place == Place.COLUMNS),
                        new Step(
                                words.step_columns(),
                                way == Way.TABLE ? here + "#columns" : "",
                                place == Place.COLUMNS,
                                false),
                        new Step(words.step_plan(), "", false, false),
                        new Step(words.step_apply(), "", false, false),
                        new Step(words.step_result(), "", false, false)),
                List.of(
                        tab(words.tab_table(), Way.TABLE, way, action),
                        tab(words.tab_file(), Way.FILE, way, action),
                        tab(words.tab_record(), Way.RECORD, way, action)));
    }

    private static ActionHead.Tab tab(String label, Way one, Way current, Description action) {
        return new ActionHead.Tab(label, one.of(action), one == current);
    }

    private static String section(Description action, Locale language) {
        FrameMessages words = MessageBundles.get(FrameMessages.class, Localized.Literal.of(language.getLanguage()));
        return switch (action.section()) {
            case LOCATION -> words.nav_locations();
            case PERSON -> words.nav_people();
            case WORKSPACE -> words.nav_workspaces();
        };
    }

    private String undo(Description action, ActionMessages words) {
        Action.Undo undo = catalogue.find(action.id()).orElseThrow().undo();
        return switch (undo) {
            case YES -> words.undo_yes();
            case PARTLY -> words.undo_partly();
            case NOTHING -> words.undo_nothing();
        };
    }
}
