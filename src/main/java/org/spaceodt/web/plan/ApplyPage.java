package org.spaceodt.web.plan;

import org.spaceodt.web.part.QuestionView;

/** @param id of the plan; @param title what it does */
record ApplyPage(String id, String title, QuestionView question) {}
