package homeinventory.photos.engine.placeholder;

/**
 * The channels that a ThumbHash keeps. Eyes see brightness sharper than colour, so colours have fewer frequencies. Transparent
 * pixels take the picture's mean colour, so that they add no frequencies.
 *
 * @param brightness from 0 to 1
 * @param yellowBlue from -1 (blue) to 1 (yellow)
 * @param redGreen from -1 (green) to 1 (red)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ColourDifferences(double[] brightness, double[] yellowBlue, double[] redGreen) {

    static ColourDifferences of(Cells cells) {
        double meanRed = mean(cells.red(), cells);
        double meanGreen = mean(cells.green(), cells);
        double meanBlue = mean(cells.blue(), cells);
        int count = cells.count();
        var differences = new ColourDifferences(new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            double transparent = 1 - cells.alpha()[i];
            double red = meanRed * transparent + cells.red()[i];
            double green = meanGreen * transparent + cells.green()[i];
            double blue = meanBlue * transparent + cells.blue()[i];
            differences.brightness[i] = (red + green + blue) / 3;
            differences.yellowBlue[i] = (red + green) / 2 - blue;
            differences.redGreen[i] = red - green;
        }
        return differences;
    }

    private static double mean(double[] premultiplied, Cells cells) {
        double alpha = sum(cells.alpha());
        return alpha == 0 ? 0 : sum(premultiplied) / alpha;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
