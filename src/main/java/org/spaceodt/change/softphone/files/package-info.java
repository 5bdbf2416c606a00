/** The files of runs of softphones in {@code v2}: names, fields and columns that operators' scripts know, ours after them. */
package org.spaceodt.change.softphone.files;
