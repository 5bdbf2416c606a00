/** Jobs as a board shows them: four states instead of nine, and what is looked for. */
package org.spaceodt.job.board;
