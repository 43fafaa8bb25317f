package homeinventory.photos.api.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;

/** Paints shapes with light from above. Colours are 0xRRGGBB. */
final class Brush {
    private final Graphics2D g;

    Brush(Graphics2D g) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    void box(int x, int y, int width, int height, int corner, int colour) {
        Shape box = new RoundRectangle2D.Double(x, y, width, height, corner, corner);
        fill(box, lighter(colour), colour, y, y + height);
    }

    void disc(int x, int y, int radius, int colour) {
        Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        fill(disc, lighter(colour), colour, y - radius, y + radius);
    }

    void fill(Shape shape, int above, int below, int top, int bottom) {
        g.setPaint(new GradientPaint(0, top, new Color(above), 0, bottom, new Color(below)));
        g.fill(shape);
    }

    /** A hand of a clock, by degrees from 12 o'clock and distances from the middle. */
    void hand(Point middle, int degrees, int from, int to, int width, int colour) {
        double x = Math.sin(Math.toRadians(degrees));
        double y = -Math.cos(Math.toRadians(degrees));
        line(
                new Line2D.Double(middle.x + x * from, middle.y + y * from, middle.x + x * to, middle.y + y * to),
                width,
                colour);
    }

    void line(Shape line, int width, int colour) {
        g.setColor(new Color(colour));
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    void shadow(int x, int y, int radius) {
        for (int ring = 12; ring > 0; ring--) {
            int reach = radius * ring / 12;
            g.setColor(new Color(20, 12, 6, 11));
            g.fill(new Ellipse2D.Double(x - reach, y - reach / 9.0, 2 * reach, reach / 4.5));
        }
    }

    void glow(int x, int y, int radius, int colour) {
        Color light = new Color(colour);
        Color[] fading = {
            new Color(light.getRed(), light.getGreen(), light.getBlue(), 150),
            new Color(light.getRed(), light.getGreen(), light.getBlue(), 0)
        };
        g.setPaint(new RadialGradientPaint(x, y, radius, new float[] {0, 1}, fading));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    static int lighter(int colour) {
        return mix(colour, 0xffffff);
    }

    static int darker(int colour) {
        return mix(colour, 0x000000);
    }

    /** Mixes four fifths of one colour with one fifth of another. */
    private static int mix(int colour, int other) {
        Color a = new Color(colour);
        Color b = new Color(other);
        return new Color(
                        (a.getRed() * 4 + b.getRed()) / 5,
                        (a.getGreen() * 4 + b.getGreen()) / 5,
                        (a.getBlue() * 4 + b.getBlue()) / 5)
                .getRGB();
    }
}
