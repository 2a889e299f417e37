/** Code points as `20-7e a0-ff …` that all of these font files (package-relative names) together can show. */
export declare function rangesOf(files: readonly string[]): string;
