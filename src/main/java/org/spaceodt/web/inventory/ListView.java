package org.spaceodt.web.inventory;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;

/**
 * A list that was read at once.
 *
 * @param chosen whether one was asked for
 * @param ids of the rows on this page, a line each
 */
@TemplateData
record ListView(
        List<TableView.Source> lists,
        boolean chosen,
        String label,
        String at,
        String again,
        String csv,
        String json,
        List<String> columns,
        List<List<TableView.Cell>> rows,
        Pager pager,
        String ids) {}
