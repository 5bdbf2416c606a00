/**
 * Workbooks (Office Open XML, {@code .xlsx}) in and out. What comes in may have been made to do harm: nothing of it is run, followed
 * or unpacked without bound.
 */
package org.spaceodt.sheet.xlsx;
