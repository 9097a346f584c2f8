/** Groups of digits of a folded text as people type numbers: `0812-3456 7890`, `+62 (812) 3456`, `3201.0101.0101.0001`. */
export const numberRun = /[+(]{0,2}\d(?:(?:[ ().\-/]{0,6}|,)\d)*/g;
