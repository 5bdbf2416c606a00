package org.spaceodt.web.softphone;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.SecondView;
import org.spaceodt.web.part.StateView;

/**
 * What a stage would do, and the question whether it is to be done: the same that the terminal asks.
 *
 * @param number its place among those that rows need
 * @param of how many those are
 * @param plan the id of what is shown; a decision is about that
 * @param override the name of the file whose values are laid over some rows; empty text for none
 * @param numbers how many people of each kind
 * @param fields the fields that change most
 * @param lost what cannot be taken back
 * @param undo whether the rest can
 * @param fault why what was sent cannot be used; null for nothing
 * @param dangers in words, those that there are
 * @param second that another person has to decide it; null where nobody has to, or whoever looks is that person
 * @param open whether it can be decided now
 */
@TemplateData
record StageQuestionView(
        String job,
        String stage,
        String label,
        String help,
        int number,
        int of,
        String people,
        String plan,
        String digest,
        String override,
        List<Count> numbers,
        List<String> dangers,
        List<String> fields,
        List<Person> examples,
        List<Count> lost,
        String undo,
        FaultsView fault,
        SecondView second,
        boolean open) {

    record Count(StateView state, String count) {}

    record Person(int row, String name, StateView state, List<DifferenceView> fields, String note) {}
}
